/** Reading a CSV as a stream of records with exact line numbers, whatever its charset, size and faults. */
package org.linia.transfer.control.source;
