package org.yaddash.delivery.tongues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.types.ContentType;

/** Every {@link Tongue} that there is, and the one that a request wants. */
@ApplicationScoped
public class Tongues {
  private List<Tongue> all = List.of();
  private final ConcurrentMap<String, Offer> offers = new ConcurrentHashMap<>();

  /** What can be had at one kind of address, in the order in which it is offered. */
  private record Offer(List<Tongue> tongues, String[] mediaTypes, String alternates) {}

  /** Knows these only. */
  public static Tongues of(Tongue... known) {
    Tongues tongues = new Tongues();
    tongues.all = List.of(known);
    return tongues;
  }

  @Inject
  void find(@Any Instance<Tongue> found) {
    all = found.stream().toList();
  }

  /** Those in which one entry of a type can be told, ordered by media type. */
  public List<Tongue> ofEntry(ContentType type) {
    return offer(type, false).tongues;
  }

  /** Those in which a list of entries of a type can be told, ordered by media type. */
  public List<Tongue> ofList(ContentType type) {
    return offer(type, true).tongues;
  }

  /**
   * The tongue that a request for entries wants; empty for JSON:API, which is the usual one.
   *
   * @param many whether a list is asked for
   * @throws org.yaddash.problems.ProblemException not-acceptable, naming what is offered
   */
  public Optional<Tongue> choose(Exchange exchange, ContentType type, boolean many) {
    Offer offer = offer(type, many);
    String chosen = exchange.choose(offer.mediaTypes);
    return chosen.equals(JsonApi.MEDIA_TYPE)
        ? Optional.empty()
        : offer.tongues.stream().filter(tongue -> tongue.mediaType().equals(chosen)).findFirst();
  }

  /** The value of a {@code Link} header that names what else the address can answer with. */
  public String alternates(ContentType type, boolean many) {
    return offer(type, many).alternates;
  }

  private Offer offer(ContentType type, boolean many) {
    return offers.computeIfAbsent(type.name() + (many ? " many" : ""), key -> make(type, many));
  }

  private Offer make(ContentType type, boolean many) {
    List<Tongue> known =
        all.stream()
            .filter(tongue -> many == !(tongue instanceof Tongue.OfEntry) || tellsBoth(tongue))
            .filter(tongue -> tongue.knows(type))
            .sorted(Comparator.comparing(Tongue::mediaType))
            .toList();
    String[] mediaTypes = new String[known.size() + 1];
    mediaTypes[0] = JsonApi.MEDIA_TYPE;
    StringBuilder alternates = new StringBuilder();
    for (int i = 0; i < known.size(); i++) {
      String mediaType = known.get(i).mediaType();
      mediaTypes[i + 1] = mediaType;
      // the empty reference is the address itself
      alternates
          .append(i == 0 ? "" : ", ")
          .append("<>; rel=\"alternate\"; type=\"")
          .append(mediaType.replace("\"", "\\\""))
          .append('"');
    }
    return new Offer(known, mediaTypes, alternates.toString());
  }

  private static boolean tellsBoth(Tongue tongue) {
    return tongue instanceof Tongue.OfEntry
        && (tongue instanceof Tongue.OfList || tongue instanceof Tongue.OfWhole);
  }
}
