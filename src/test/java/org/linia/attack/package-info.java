/** What strangers and insiders try, against every route that the running product has. */
package org.linia.attack;
