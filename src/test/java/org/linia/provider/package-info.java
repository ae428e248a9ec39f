/** Identity providers for tests: a small one in the same process that says whatever a test wants, and a real one. */
package org.linia.provider;
