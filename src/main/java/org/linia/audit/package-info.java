/**
 * What happened around the desk itself: sign-ins, refusals, changes by managers, exports. Rows are only ever added; the
 * database refuses anything else. Tickets have their own timeline and are not written here.
 */
package org.linia.audit;
