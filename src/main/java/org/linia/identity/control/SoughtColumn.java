package org.linia.identity.control;

/**
 * What an attribute is in SQL.
 *
 * @param among where the values of an attribute with several come from, as {@code e}; null for one with a single value
 * @param exact whether case matters
 */
record SoughtColumn(String sql, Kind kind, boolean exact, String among) {

    /** Of what type it is. */
    enum Kind {
        TEXT,
        FLAG,
        MOMENT
    }

    static SoughtColumn text(String sql) {
        return new SoughtColumn(sql, Kind.TEXT, false, null);
    }

    static SoughtColumn exact(String sql) {
        return new SoughtColumn(sql, Kind.TEXT, true, null);
    }

    static SoughtColumn flag(String sql) {
        return new SoughtColumn(sql, Kind.FLAG, true, null);
    }

    static SoughtColumn moment(String sql) {
        return new SoughtColumn(sql, Kind.MOMENT, true, null);
    }

    SoughtColumn among(String source) {
        return new SoughtColumn(sql, kind, exact, source);
    }

    /** By what it is put in order. */
    String order() {
        return kind == Kind.TEXT && !exact ? "lower(" + sql + ")" : sql;
    }
}
