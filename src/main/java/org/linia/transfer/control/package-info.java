/** The decisions of an import, in plain classes: reading, mapping, retelling. */
package org.linia.transfer.control;
