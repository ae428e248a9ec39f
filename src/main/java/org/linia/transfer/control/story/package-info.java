/** Retelling the lines of one key as one past ticket with its events, and saying of every line what became of it. */
package org.linia.transfer.control.story;
