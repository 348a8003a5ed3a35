package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.yaddash.processes.Serving;

/** A reader process for tests: it does what the file's path says. */
final class WilfulReader {
  private static final Serving SERVING = new Serving();

  private WilfulReader() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ReaderProcess.serve(SERVING, WilfulReader::read);
  }

  private static ObjectNode read(Messages.Request request) throws IOException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    String text = "";
    switch (request.original().name()) {
      case "loop" -> {
        Files.writeString(
            Path.of(request.original().file() + ".tries"),
            "x",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        while (System.nanoTime() != 0) {
          Thread.onSpinWait();
        }
      }
      case "memory" -> {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < 1_000_000) {
          kept.add(new byte[1_000_000]);
        }
      }
      case "half the memory" -> leftover = new byte[80_000_000];
      case "longer" -> {
        SERVING.askForTime();
        pause(5);
        text = "took its time";
      }
      case "forever" -> {
        while (System.nanoTime() != 0) {
          SERVING.askForTime();
          pause(2);
        }
      }
      case "idle" -> {
        pause(5);
        text = "waited";
      }
      case "idle for ever" -> pause(1_000_000);
      case "crash" -> Runtime.getRuntime().halt(9);
      case "recursion" -> text = "" + depth(0);
      case "exception" -> throw new IllegalStateException("secret words");
      case "too much" -> answer.put("noise", "x".repeat(20_000_000));
      case "print" -> System.out.println("a library that talks");
      case "environment" -> text = System.getenv().keySet().toString();
      default -> text = Files.readString(request.original().file());
    }
    Files.writeString(request.text(), text);
    return answer.put("mediaType", "text/plain");
  }

  private static byte[] leftover = new byte[0];

  private static void pause(int seconds) {
    try {
      java.util.concurrent.TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int depth(int n) {
    return n + leftover.length < 0 ? n : 1 + depth(n + 1);
  }
}
