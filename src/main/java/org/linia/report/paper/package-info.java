/** Tables as documents: a spreadsheet whose cells have types, and a PDF with its fonts inside. */
package org.linia.report.paper;
