package org.yaddash.delivery.tongues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.settings.Settings;

/** Where readers see entries: at the addresses of the front end, as the settings tell them. */
@ApplicationScoped
public class FrontEnd {
  @Inject Settings settings;

  private volatile @Nullable Map<String, String> templates;

  /** The address of the page of an entry; without a front end, that of its resource. */
  public String page(PublicEntry entry, Telling telling) {
    return page(telling.root(), entry.type().name(), entry.id(), entry.slug());
  }

  /** The address of the page of the entry of this type, id and slug. */
  public String page(String root, String type, String id, String slug) {
    @Nullable String template = template(type);
    return template == null
        ? resource(root, type, id)
        : template
            .replace("{type}", encoded(type))
            .replace("{id}", encoded(id))
            .replace("{slug}", encoded(slug));
  }

  /** Whether the page of an entry of this type can only be told with its slug. */
  public boolean needsSlug(String type) {
    @Nullable String template = template(type);
    return template != null && template.contains("{slug}");
  }

  /** The address of an entry's resource in {@code /api}, which is always there. */
  public static String resource(String root, String type, String id) {
    return root + "/api/" + type + "/" + id;
  }

  private @Nullable String template(String type) {
    Map<String, String> known = templates;
    if (known == null) {
      known = settings.pages();
      templates = known;
    }
    return known.getOrDefault(type, known.get(""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
