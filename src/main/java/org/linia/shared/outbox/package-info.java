/**
 * What leaves the house. A letter is a row that is written in the transaction of what it tells of, so that none is sent of
 * what did not happen and none is lost of what did; delivery comes later, at least once, told apart by the delivery id.
 */
package org.linia.shared.outbox;
