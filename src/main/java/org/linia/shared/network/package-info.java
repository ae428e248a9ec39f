/** Networks of computers, as they are written and compared. */
package org.linia.shared.network;
