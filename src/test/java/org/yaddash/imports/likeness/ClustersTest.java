package org.yaddash.imports.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People of a town that never was, as several lists spell them. */
class ClustersTest {
  private final List<Clusters.Victim> victims = new ArrayList<>();

  @Test
  void aNameSoundsTheSameInEveryScript() {
    assertThat(Likeness.alike(NameFold.fold("Ələkbərov"), NameFold.fold("Алекперов")))
        .isGreaterThan(0.7);
    assertThat(NameFold.fold("Алекперов")).isEqualTo(NameFold.fold("Alekperov"));
    assertThat(NameFold.fold("Щукин")).isEqualTo(NameFold.fold("Shchukin"));
    assertThat(NameFold.fold("Юрий")).isEqualTo(NameFold.fold("Yuri"));
    assertThat(NameFold.fold("Şəhla")).isEqualTo(NameFold.fold("Шехла"));
    assertThat(NameFold.fold("Джемдар")).isEqualTo(NameFold.fold("Jemdar"));
  }

  @Test
  void onePersonOfThreeListsIsOneCluster() {
    UUID english = victim("Dzurman", "Tovran", "Ilvarovich", 1928, "male");
    UUID russian = victim("Дзурман", "Товран", "Ильварович", 1929, "male");
    UUID azerbaijani = victim("Dzurman", "Tovran", "İlvar oğlu", 1928, "male");
    victim("Dzurman", "Selmuna", "Rusvanovna", 1930, "female");

    List<Clusters.Cluster> clusters = Clusters.among(victims, Set.of());

    assertThat(clusters).hasSize(1);
    assertThat(clusters.get(0).members()).containsExactly(english, russian, azerbaijani);
    assertThat(clusters.get(0).reasons()).contains("family name", "given name", "father's name");
  }

  @Test
  void fatherAndSonAndNamesakesStayApart() {
    victim("Ordavanov", "Temran", "Sulvarovich", 1921, "male");
    victim("Ordavanov", "Kardis", "Temranovich", 1945, "male");
    victim("Ordavanov", "Temran", "Sulvarovich", 1899, "male");
    victim("Belsunov", "Naldis", "Orvanovich", 1930, "male");
    victim("Belsunova", "Naldis", "Orvanovna", 1930, "female");

    assertThat(Clusters.among(victims, Set.of())).isEmpty();
  }

  @Test
  void withoutAFamilyNameTheFathersNameAndTheYearTell() {
    UUID one = victim("Ordavanov", "Kardis", "Temranovich", 1945, "male");
    UUID other = victim("", "Kardis", "Temran oğlu", 1945, "male");
    victim("", "Kardis", "Temran oğlu", 0, "male");

    assertThat(Clusters.among(victims, Set.of()))
        .singleElement()
        .satisfies(cluster -> assertThat(cluster.members()).containsExactly(one, other));
  }

  @Test
  void whomAnEditorHasSetApartIsNotProposedAgain() {
    UUID one = victim("Varlesh", "Selmuna", "Tovranovna", 1937, "female");
    UUID other = victim("Варлеш", "Сельмуна", "Товрановна", 1937, "female");
    UUID third = victim("VARLESH", "Selmuna", "Tovranovna", 1937, "female");

    List<Clusters.Cluster> clusters =
        Clusters.among(
            victims, Set.of(Clusters.Apart.of(other, one), Clusters.Apart.of(other, third)));

    assertThat(clusters).hasSize(1);
    assertThat(clusters.get(0).members()).containsExactly(one, third);
  }

  private UUID victim(String family, String given, String father, int born, String sex) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    var names = document.putArray("names");
    if (!family.isEmpty()) {
      names.addObject().put("kind", "family").put("text", family);
    }
    names.addObject().put("kind", "given").put("text", given);
    names.addObject().put("kind", "patronymic").put("text", father);
    if (born > 0) {
      document.put("born", Integer.toString(born));
    }
    document.put("sex", sex);
    UUID id = new UUID(0, victims.size() + 1);
    victims.add(new Clusters.Victim(id, document));
    return id;
  }
}
