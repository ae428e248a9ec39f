/** The mapping document: how the columns and words of a source become the fields and words of a ticket. */
package org.linia.transfer.control.mapping;
