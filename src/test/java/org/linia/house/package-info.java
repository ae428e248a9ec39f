/** The tools with which the house rules are checked; the rules themselves are the tests in {@code org.linia}. */
package org.linia.house;
