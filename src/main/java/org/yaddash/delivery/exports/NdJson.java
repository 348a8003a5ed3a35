package org.yaddash.delivery.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
          out.write(wanted == null ? resource : chosen(resource, wanted));
          out.write('\n');
        });
    out.flush();
  }

  private static byte[] chosen(byte[] json, Set<String> wanted) throws IOException {
    ObjectNode resource = (ObjectNode) JsonApi.JSON.readTree(json);
    for (String members : List.of("attributes", "relationships")) {
      JsonNode group = resource.path(members);
      if (group instanceof ObjectNode some) {
        some.retain(wanted);
        if (some.isEmpty()) {
          resource.remove(members);
        }
      }
    }
    return JsonApi.JSON.writeValueAsBytes(resource);
  }
}
