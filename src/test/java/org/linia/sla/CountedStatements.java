package org.linia.sla;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that notes every execution; a batch is one. */
public final class CountedStatements {
    private final List<String> executed = new ArrayList<>();

    DataSource around(DataSource source) {
        return around(DataSource.class, source, "");
    }

    public List<String> executed() {
        return List.copyOf(executed);
    }

    public void forget() {
        executed.clear();
    }

    private <T> T around(Class<T> type, T inner, String sql) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().startsWith("execute")) {
                        executed.add(sql);
                    }
                    try {
                        Object result = method.invoke(inner, given);
                        if (method.getName().equals("getConnection") && result instanceof Connection connection) {
                            return around(Connection.class, connection, "");
                        }
                        return result instanceof PreparedStatement statement
                                ? around(PreparedStatement.class, statement, String.valueOf(given[0]))
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
