/**
 * What happens to tickets, and who looks at them, told to open pages while it happens: the WebSocket {@code /live}. Who
 * hears what is decided by the same scope as every other reading.
 */
package org.linia.ticket.live;
