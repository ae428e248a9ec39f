/** Whether this process lives and works, told to whoever runs it: {@code /health/live}, and one line when it is ready. */
package org.linia.shared.health;
