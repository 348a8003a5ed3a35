package org.yaddash.content.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LogWalkTest {
  private static final UUID ENTRY = UUID.fromString("018f3c1e-0000-7000-8000-000000000001");

  private final List<RevisionRow> log = chain();

  @Test
  void aRevisionsHashIsTakenOverThisFormForEver() {
    RevisionRow row = new RevisionRow();
    row.sequence = 2;
    row.entry = ENTRY;
    row.type = "articles";
    row.number = 1;
    row.kind = "draft";
    row.origin = "editor:admin";
    row.slug = "qara-yanvar";
    row.madeAt = 1768867200123L;
    row.documentSequence = 2;
    row.documentHash = "a".repeat(64);
    row.provenanceHash = "b".repeat(64);
    row.previousHash = "c".repeat(64);
    assertThat(row.chained())
        .isEqualTo("50e1617848a0d641f86f8d916366558b5a154bad6c62a83492e698c25656ee4d");
  }

  @Test
  void anUntouchedLogIsWhole() {
    Verification found = walk();
    assertThat(found.whole()).isTrue();
    assertThat(found.checked()).isEqualTo(3);
  }

  @Test
  void anEmptyLogIsWhole() {
    assertThat(new LogWalk().end(0, LogWalk.START).whole()).isTrue();
  }

  @Test
  void everyChangeOfARevisionIsFoundWhereItWasMade() {
    changed("document", row -> row.document = "{\"title\":\"B\"}");
    changed("document", row -> row.document = Objects.requireNonNull(row.document) + " ");
    changed("document", row -> row.document = null);
    changed("provenance", row -> row.provenance = "[{}]");
    changed("hash", row -> row.documentHash = rehash(row, "{\"title\":\"B\"}"));
    changed("hash", row -> row.entry = new UUID(1, 2));
    changed("hash", row -> row.type = "victims");
    changed("hash", row -> row.number++);
    changed("hash", row -> row.origin = "editor:nobody");
    changed("hash", row -> row.slug = "b");
    changed("hash", row -> row.madeAt++);
    changed("hash", row -> row.documentSequence = 1);
    changed("hash", row -> row.hash = "0".repeat(64));
    changed("previousHash", row -> row.previousHash = "0".repeat(64));
  }

  @Test
  void aRevisionThatWasMadeAnewBreaksTheChainAfterIt() {
    RevisionRow second = log.get(1);
    second.document = "{\"title\":\"B\"}";
    second.documentHash = CanonicalJson.sha256(second.document);
    second.hash = second.chained();
    Verification.Break broken = Objects.requireNonNull(walk().firstBreak());
    assertThat(broken.sequence()).isEqualTo(3);
    assertThat(broken.mismatch()).isEqualTo("previousHash");
  }

  @Test
  void aMissingRevisionIsNamed() {
    log.remove(1);
    Verification.Break broken = Objects.requireNonNull(walk().firstBreak());
    assertThat(broken.sequence()).isEqualTo(2);
    assertThat(broken.entry()).isNull();
    assertThat(broken.detail()).isEqualTo("Revision 2 is missing.");
  }

  @Test
  void aLogThatWasCutOffAtTheEndIsNotWhole() {
    RevisionRow last = log.remove(2);
    LogWalk walk = new LogWalk();
    log.forEach(walk::take);
    Verification.Break broken = Objects.requireNonNull(walk.end(3, last.hash).firstBreak());
    assertThat(broken.sequence()).isEqualTo(3);
  }

  @Test
  void aHeadThatNamesAnotherHashIsABreak() {
    LogWalk walk = new LogWalk();
    log.forEach(walk::take);
    Verification.Break broken = Objects.requireNonNull(walk.end(3, "f".repeat(64)).firstBreak());
    assertThat(broken.mismatch()).isEqualTo("head");
  }

  private void changed(String mismatch, Consumer<RevisionRow> change) {
    log.clear();
    log.addAll(chain());
    change.accept(log.get(1));
    Verification.Break broken = Objects.requireNonNull(walk().firstBreak());
    assertThat(broken.sequence()).isEqualTo(2);
    assertThat(broken.mismatch()).isEqualTo(mismatch);
  }

  private static String rehash(RevisionRow row, String document) {
    row.document = document;
    return CanonicalJson.sha256(document);
  }

  private Verification walk() {
    LogWalk walk = new LogWalk();
    boolean on = true;
    for (RevisionRow row : log) {
      on = on && walk.take(row);
    }
    RevisionRow last = log.get(log.size() - 1);
    return walk.end(last.sequence, last.hash);
  }

  private static List<RevisionRow> chain() {
    List<RevisionRow> chain = new ArrayList<>();
    String previous = LogWalk.START;
    for (int sequence = 1; sequence <= 3; sequence++) {
      RevisionRow row = new RevisionRow();
      row.sequence = sequence;
      row.entry = ENTRY;
      row.type = "articles";
      row.number = sequence;
      row.kind = sequence == 3 ? "publish" : "draft";
      row.origin = "editor:admin";
      row.slug = "a";
      row.madeAt = 1768867200000L + sequence;
      row.documentSequence = Math.min(sequence, 2);
      row.document = sequence == 3 ? null : "{\"title\":\"A\"}";
      row.provenance = sequence == 3 ? null : "[]";
      row.documentHash = CanonicalJson.sha256("{\"title\":\"A\"}");
      row.provenanceHash = CanonicalJson.sha256("[]");
      row.previousHash = previous;
      row.hash = row.chained();
      previous = row.hash;
      chain.add(row);
    }
    return chain;
  }
}
