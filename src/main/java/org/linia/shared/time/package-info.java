/** Time is asked for: inject {@link java.time.Clock}; nobody calls {@code Instant.now()}. */
package org.linia.shared.time;
