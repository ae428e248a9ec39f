package org.linia.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Lets a number of clients do one thing again and again for a while, each on a connection of its own. */
final class Load {
    private Load() {}

    /** One client's act; told how many it has done before. */
    interface Act {
        void run(long count) throws IOException, SQLException;

        void close() throws IOException, SQLException;
    }

    /** Makes a client. */
    interface Client {
        Act connect() throws Exception;
    }

    /** What came out: per second, and the times of single acts in microseconds. */
    record Result(double perSecond, double p50, double p99, Duration cpuPerAct) {}

    static Result run(Client client, int clients, Duration warmUp, Duration time, Supplier<Duration> cpu)
            throws InterruptedException, ExecutionException {
        drive(client, clients, warmUp);
        Duration before = cpu.get();
        long begun = System.nanoTime();
        long[] times = drive(client, clients, time);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Duration used = cpu.get().minus(before);
        Arrays.sort(times);
        return new Result(
                times.length / seconds,
                times[times.length / 2] / 1e3,
                times[(int) (times.length * 0.99)] / 1e3,
                used.dividedBy(Math.max(1, times.length)));
    }

    private static long[] drive(Client client, int clients, Duration time)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CyclicBarrier together = new CyclicBarrier(clients);
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            tasks.add(() -> one(client, together, time));
        }
        List<Long> all = new ArrayList<>();
        try {
            for (Future<List<Long>> done : threads.invokeAll(tasks)) {
                all.addAll(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Long> one(Client client, CyclicBarrier together, Duration time) throws Exception {
        List<Long> times = new ArrayList<>();
        Act act = client.connect();
        try {
            together.await();
            long end = System.nanoTime() + time.toNanos();
            for (long now = System.nanoTime(); now < end; ) {
                act.run(times.size());
                long after = System.nanoTime();
                times.add(after - now);
                now = after;
            }
        } finally {
            act.close();
        }
        return times;
    }
}
