package org.yaddash.imports.photos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yaddash.content.log.Database;
import org.yaddash.imports.likeness.Look;
import org.yaddash.imports.likeness.Picture;
import org.yaddash.problems.ProblemException;

/** The pictures of photos that earlier runs have made. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class EarlierPictures {
  private static final int PAGE = 2_000;

  @Inject Database database;

  /** A candidate with the picture that it shows and the photo that it has become. */
  private record Made(UUID candidate, Optional<Picture> picture, UUID photo) {}

  /**
   * Hands on every picture that another run has made a photo of, with the photo; only some of them
   * are in memory at a time.
   */
  public void forEach(UUID run, BiConsumer<Picture, UUID> taker) {
    UUID after = new UUID(0, 0);
    List<Made> some = after(run, after);
    while (!some.isEmpty()) {
      some.forEach(
          made -> made.picture().ifPresent(picture -> taker.accept(picture, made.photo())));
      after = some.get(some.size() - 1).candidate();
      some = some.size() < PAGE ? List.of() : after(run, after);
    }
  }

  private List<Made> after(UUID run, UUID candidate) {
    return database.ask(
        "select c.id, f.sha256, f.width, f.height, f.size, f.look, c.entry"
            + " from import_candidate c join import_file f on f.sha256 = c.shows and f.run = c.run"
            + " where c.made = true and c.run <> ? and f.look is not null and c.id > ?"
            + " order by c.id limit ?",
        query -> {
          query.setObject(1, run);
          query.setObject(2, candidate);
          query.setInt(3, PAGE);
        },
        row -> new Made(Database.id(row, 1), picture(row), Database.id(row, 7)));
  }

  private static Optional<Picture> picture(ResultSet row) throws SQLException {
    Optional<Look> look = Look.of(row.getString(6));
    return look.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Picture(
                row.getString(2), "", row.getInt(3), row.getInt(4), row.getLong(5), look.get()));
  }
}
