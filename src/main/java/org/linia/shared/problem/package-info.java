/**
 * What can go wrong in words that a person can act on. A use case refuses by throwing one of these; the edges turn it
 * into an RFC 9457 answer or a message beside the field, in the caller's language.
 */
package org.linia.shared.problem;
