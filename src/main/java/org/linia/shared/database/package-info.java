/**
 * The database under everything. {@link org.linia.shared.database.DatabaseExtension} finds or starts it and migrates
 * it while the container looks for beans, before any is used, and stops it last.
 *
 * <p>With {@code LINIA_DB_URL} set Linia runs on that PostgreSQL (15 or newer); otherwise it starts its own, whose
 * programs come from Maven Central and whose files lie in the {@link org.linia.shared.DataFolder}. Either way the
 * connection parameters are written into {@code pg_service.conf} there, as service {@code linia}: the container's data
 * source and every direct connection read them from that one place.
 *
 * <p>Nothing here may lose a confirmed write: the embedded server is started with full durability, is stopped when the
 * JVM dies in whatever way, and is revived when it dies itself.
 */
package org.linia.shared.database;
