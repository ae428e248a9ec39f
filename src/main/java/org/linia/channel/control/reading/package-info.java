/**
 * Reads messages as they come (RFC 5322, 2045 to 2047, 2231), however broken: in a stream, so that memory is bounded
 * whatever arrives, and within limits for depth, parts, text and time. What goes beyond them is left out here and stays in
 * the original.
 */
package org.linia.channel.control.reading;
