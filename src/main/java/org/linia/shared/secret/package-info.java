/** What must be read again and seen by nobody. */
package org.linia.shared.secret;
