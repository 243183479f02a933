package io.postillion.bench.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The fake network, in a process of its own: it writes to disk what it accepts before it misbehaves
 * as planned. Runs on the JDK alone.
 *
 * <p>{@code POST /posts} with the headers {@code X-Channel}, {@code X-Tag} (which says what is
 * planned for it) and perhaps {@code X-Key} (sent again it changes nothing); {@code GET
 * /posts/<channel>} shows what is visible of one's own, {@code GET /posts/<channel>/<key>} one of
 * them; {@code POST /token} renews a channel's token; {@code POST /plan} says how requests about a
 * tag are treated.
 */
public final class Oracle {

  /** Longer than anybody waits. */
  private static final long SILENCE_MILLIS = 3_000;

  /** When a request is accepted that its sender has given up. */
  private static final long QUEUE_MILLIS = 900;

  private static final long SLOW_MILLIS = 500;
  private static final long DRIP_MILLIS = 200;
  private static final int LONGEST_HEAD = 16_000;

  private final FileChannel record;
  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final Map<String, List<Accepted>> walls = new HashMap<>();
  private final Set<String> spent = ConcurrentHashMap.newKeySet();

  private Oracle(FileChannel record) {
    this.record = record;
  }

  /**
   * Serves until its standard input ends.
   *
   * @param arguments the file that gets a line for each post that is accepted
   */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel record =
            FileChannel.open(
                Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ServerSocket door = new ServerSocket(0, 500, InetAddress.getByName("127.0.0.1"))) {
      System.out.println(door.getLocalPort());
      System.out.flush();
      Thread untilOver = new Thread(() -> haltWithParent(System.in), "until-over");
      untilOver.setDaemon(true);
      untilOver.start();
      new Oracle(record).serve(door);
    }
  }

  private static void haltWithParent(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        continue;
      }
    } catch (IOException gone) {
      System.err.println("The harness is gone: " + gone);
    }
    Runtime.getRuntime().halt(0);
  }

  private void serve(ServerSocket door) throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool();
    while (true) {
      Socket caller = door.accept();
      threads.execute(() -> answer(caller));
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      caller.setSoTimeout((int) SILENCE_MILLIS);
      InputStream in = new BufferedInputStream(caller.getInputStream());
      Head head = Head.read(in);
      if (head.path().equals("/plan")) {
        plan(new String(head.body(in), StandardCharsets.UTF_8));
        reply(caller, 200, "", "planned");
      } else if (head.path().equals("/token")) {
        renew(caller, new String(head.body(in), StandardCharsets.UTF_8));
      } else if (head.method().equals("POST")) {
        post(caller, in, head);
      } else {
        show(caller, head);
      }
    } catch (IOException broken) {
      // half a request, or a caller that is gone: nothing was accepted, or it is on disk already
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void plan(String lines) {
    lines.lines().map(Plan::of).forEach(plan -> plans.put(plan.tag(), plan));
  }

  /** Each refresh token serves once; with it goes the access token that came with it. */
  private void renew(Socket caller, String form) throws IOException {
    String token = form.replaceAll(".*refresh_token=([^&]*).*", "$1");
    if (spent.add(token)) {
      reply(
          caller,
          200,
          "Content-Type: application/json\r\n",
          """
          {"access_token":"%1$s-n","refresh_token":"%1$s-n","expires_in":7200,"token_type":"bearer"}"""
              .formatted(token));
    } else {
      reply(caller, 400, "Content-Type: application/json\r\n", "{\"error\":\"invalid_grant\"}");
    }
  }

  private void post(Socket caller, InputStream in, Head head)
      throws IOException, InterruptedException {
    Plan plan = plans.getOrDefault(head.header("x-tag"), Plan.NONE);
    Mishap mishap = plan.nextSend();
    if (mishap == Mishap.RESET_BEFORE) {
      reset(caller);
      return;
    }
    byte[] text = head.body(in);
    if (spent.contains(head.header("x-token"))) {
      misbehave(caller, Mishap.SIGNED_OUT, "");
      return;
    }
    if (mishap == Mishap.QUEUED) {
      Thread.sleep(QUEUE_MILLIS);
    }
    String id = mishap.accepts() ? accept(head, text, plan) : "";
    misbehave(caller, mishap, id);
  }

  private void show(Socket caller, Head head) throws IOException, InterruptedException {
    Mishap mishap = plans.getOrDefault(head.header("x-tag"), Plan.NONE).nextLook();
    if (mishap == Mishap.RESET_BEFORE || mishap == Mishap.RESET_AFTER) {
      reset(caller);
      return;
    }
    misbehave(caller, mishap, visible(head.path()));
  }

  private static void misbehave(Socket caller, Mishap mishap, String answer)
      throws IOException, InterruptedException {
    switch (mishap) {
      case NONE -> reply(caller, 200, "", answer);
      case RESET_BEFORE, RESET_AFTER -> reset(caller);
      case SILENT_BEFORE, SILENT_AFTER, QUEUED -> Thread.sleep(SILENCE_MILLIS);
      case TRICKLE -> drip(caller, answer);
      case SLOW -> {
        Thread.sleep(SLOW_MILLIS);
        reply(caller, 200, "", answer);
      }
      case TOO_MANY -> reply(caller, 429, "", "too many");
      case WAIT -> reply(caller, 429, "Retry-After: 1\r\n", "too many");
      case DOWN -> reply(caller, 503, "", "down");
      case BROKEN_BEFORE, BROKEN_AFTER -> reply(caller, 500, "", "broken");
      case GARBAGE -> reply(caller, 200, "", "<html>\u0000 it works");
      case SIGNED_OUT -> reply(caller, 401, "", "who are you?");
      case REFUSED -> reply(caller, 422, "", "not like this");
    }
  }

  /** On disk before anybody hears of it. */
  private synchronized String accept(Head head, byte[] text, Plan plan) throws IOException {
    List<Accepted> wall =
        walls.computeIfAbsent(head.header("x-channel"), channel -> new ArrayList<>());
    String key = head.header("x-key");
    for (Accepted earlier : wall) {
      if (!key.isEmpty() && earlier.key().equals(key)) {
        return "posted " + earlier.id();
      }
    }
    long now = System.currentTimeMillis();
    Accepted accepted =
        new Accepted(
            head.header("x-channel") + "-" + (wall.size() + 1),
            key,
            Base64.getEncoder().encodeToString(text),
            now + plan.lagMillis());
    ByteBuffer line =
        ByteBuffer.wrap(
            "%d\t%s\t%s\t%s%n"
                .formatted(now, head.header("x-tag"), accepted.id(), accepted.text())
                .getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      record.write(line);
    }
    record.force(false);
    wall.add(accepted);
    return "posted " + accepted.id();
  }

  /** The newest first. */
  private synchronized String visible(String path) {
    String[] parts = path.split("/", -1);
    List<Accepted> wall = walls.getOrDefault(parts[2], List.of());
    long now = System.currentTimeMillis();
    StringBuilder shown = new StringBuilder("shown\n");
    for (int i = wall.size() - 1; i >= 0; i--) {
      Accepted accepted = wall.get(i);
      boolean wanted =
          parts.length > 3 ? accepted.key().equals(parts[3]) : accepted.visibleAt() <= now;
      if (wanted) {
        shown.append(accepted.id()).append('\t').append(accepted.text()).append('\n');
      }
    }
    return shown.toString();
  }

  private static void reset(Socket caller) throws IOException {
    caller.setSoLinger(true, 0);
    caller.close();
  }

  private static void reply(Socket caller, int status, String headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(
        "HTTP/1.1 %d Said\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(status, bytes.length, headers)
            .getBytes(StandardCharsets.UTF_8));
    answer.writeBytes(bytes);
    OutputStream out = caller.getOutputStream();
    out.write(answer.toByteArray());
    out.flush();
  }

  private static void drip(Socket caller, String body) throws IOException, InterruptedException {
    OutputStream out = caller.getOutputStream();
    out.write(
        "HTTP/1.1 200 Said\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length())
            .getBytes(StandardCharsets.UTF_8));
    for (byte drop : body.getBytes(StandardCharsets.UTF_8)) {
      Thread.sleep(DRIP_MILLIS);
      out.write(drop);
      out.flush();
    }
  }

  /** A post on the wall of its channel. */
  private record Accepted(String id, String key, String text, long visibleAt) {}

  /** How requests about one post are treated, one after the other. */
  private record Plan(String tag, Deque<Mishap> sends, Deque<Mishap> looks, long lagMillis) {

    static final Plan NONE = new Plan("", new ArrayDeque<>(), new ArrayDeque<>(), 0);

    static Plan of(String line) {
      String[] parts = line.split("\t", -1);
      return new Plan(parts[0], mishaps(parts[1]), mishaps(parts[2]), Long.parseLong(parts[3]));
    }

    private static Deque<Mishap> mishaps(String names) {
      Deque<Mishap> mishaps = new ArrayDeque<>();
      if (!names.isEmpty()) {
        for (String name : names.split(",", -1)) {
          mishaps.add(Mishap.valueOf(name));
        }
      }
      return mishaps;
    }

    Mishap nextSend() {
      return next(sends);
    }

    Mishap nextLook() {
      return next(looks);
    }

    private static Mishap next(Deque<Mishap> planned) {
      synchronized (planned) {
        Mishap mishap = planned.poll();
        return mishap == null ? Mishap.NONE : mishap;
      }
    }
  }

  /** Request line and headers. */
  private record Head(String method, String path, Map<String, String> headers) {

    static Head read(InputStream in) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      int last = 0;
      while (last != 0x0D0A0D0A) {
        int next = in.read();
        if (next < 0 || head.size() > LONGEST_HEAD) {
          throw new IOException("No request");
        }
        head.write(next);
        last = last << 8 | next;
      }
      String[] lines = head.toString(StandardCharsets.UTF_8).split("\r\n", -1);
      String[] first = lines[0].split(" ", -1);
      Map<String, String> headers = new HashMap<>();
      for (String line : lines) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          headers.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
      }
      return new Head(first[0], first[1], headers);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    byte[] body(InputStream in) throws IOException {
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new IOException("Half a request");
      }
      return body;
    }
  }
}
