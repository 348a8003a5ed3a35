package org.yaddash.delivery.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.http.JsonApi;

/** A list as NDJSON: the JSON:API resource of one entry on each line. */
@ApplicationScoped
public class NdJson implements Tongue.OfWhole {
  private static final int BUFFER = 1 << 16;

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String meaning() {
    return "The whole list, the resource of one entry on each line.";
  }

  @Override
  public String ending() {
    return "ndjson";
  }

  @Override
  public void write(Telling telling, Entries entries, OutputStream body) throws IOException {
    OutputStream out = new BufferedOutputStream(body, BUFFER);
    @Nullable Set<String> wanted = telling.fields().get(telling.type().name());
    entries.each(
        found -> {
          byte[] resource = found.rendered(telling.languages()).json();
          out.write(wanted == null ? resource : JsonApi.only(wanted, resource));
          out.write('\n');
        });
    out.flush();
  }
}
