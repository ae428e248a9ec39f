/** What must hold when processes die: everything that was confirmed is there afterwards, and nothing is half done. */
package org.linia.faults;
