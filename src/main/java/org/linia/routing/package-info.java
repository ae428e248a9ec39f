/**
 * Facts in, decision out: which priority impact and urgency make, and which first-line team takes a contact. Changes
 * nothing by itself.
 */
package org.linia.routing;
