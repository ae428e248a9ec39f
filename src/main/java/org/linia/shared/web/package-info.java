/** What every request goes through, whichever part of the house it is for. */
package org.linia.shared.web;
