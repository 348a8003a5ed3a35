package org.yaddash.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the main class of a child process does: it answers requests. Its standard output belongs to
 * the protocol, so whatever a library prints goes to the standard error instead; it halts as soon
 * as its standard input ends, even in the middle of a file that never ends.
 */
public final class Serving {
  private static final int MOST_REQUEST = 1 << 26;

  private final OutputStream answers = new FileOutputStream(FileDescriptor.out);

  /** What is done with a request. */
  public interface Work {
    /** Answers it; an error that is thrown ends the process. */
    ObjectNode answer(JsonNode request);
  }

  /** Asks for more time for the request that is being answered; heard once. */
  public void askForTime() {
    try {
      Frames.write(answers, JsonNodeFactory.instance.objectNode().put(Child.LONGER, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers requests until the standard input ends, and with it the process. */
  public void serve(Work work) throws IOException, InterruptedException {
    DataInputStream requests =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    BlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
    Thread listener = new Thread(() -> listen(requests, queue), "requests");
    listener.setDaemon(true);
    listener.start();
    Frames.write(answers, JsonNodeFactory.instance.objectNode().put("ready", true));
    while (true) {
      Frames.write(answers, work.answer(queue.take()));
    }
  }

  private static void listen(DataInputStream requests, BlockingQueue<JsonNode> queue) {
    try {
      for (JsonNode request = Frames.read(requests, MOST_REQUEST);
          request != null;
          request = Frames.read(requests, MOST_REQUEST)) {
        queue.add(request);
      }
    } catch (IOException e) {
      // the service is gone, or talks nonsense: either way there is nothing left to do
    }
    Runtime.getRuntime().halt(0);
  }
}
