package org.schalter.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that notes which statements are prepared through it. */
final class CountedStatements {

    private final List<String> prepared = new CopyOnWriteArrayList<>();

    DataSource around(DataSource source) {
        return proxy(DataSource.class, source, (proxy, method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? around(connection) : result;
        });
    }

    List<String> during(Runnable work) {
        prepared.clear();
        work.run();
        return List.copyOf(prepared);
    }

    private Connection around(Connection connection) {
        return proxy(Connection.class, connection, (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                prepared.add(String.valueOf(arguments[0]));
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
