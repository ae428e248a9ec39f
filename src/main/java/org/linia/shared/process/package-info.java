/** The server as a process among others. */
package org.linia.shared.process;
