/** What stories become on our own desk: names become people, teams and categories, events become timeline entries. */
package org.linia.transfer.control.desk;
