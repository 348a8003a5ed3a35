package org.yaddash.imports.recognise.citations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Trains the model of the citation parser, or measures it. By hand:
 *
 * <pre>{@code
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx2g -cp target/test-classes:target/classes:$(cat target/classpath) \
 *   org.yaddash.imports.recognise.citations.CitationTrainer train GOLD \
 *   src/main/resources/org/yaddash/imports/recognise/citations/citation-model.gz
 * }</pre>
 *
 * <p>{@code train GOLD MODEL} learns from the whole gold file and from what {@link ReferenceMaker}
 * makes up, and writes the model. {@code measure GOLD FOLDS REPORT} cross-validates in ten folds
 * (or only the first so many of them): each fold is labelled by a model that has not seen it, read
 * back from its written form; REPORT lists the references that came out wrong.
 *
 * <p>The gold file is no part of the repository: one JSON object a line, {@code {"id", "text",
 * "fields": {"author": ["…"]}}}, made from the tagged references of AnyStyle ({@code
 * res/parser/core.xml}). The model keeps hashes of what was seen at least twice, no text.
 */
final class CitationTrainer {
  private static final int FOLDS = 10;
  private static final int MADE = 1_000;
  private static final int ITERATIONS = 70;
  private static final double PENALTY = 1.0;
  private static final int THREADS = 2;

  private final List<TaggedReference> gold;
  private final List<FieldTraining.Seen> goldSeen;
  private final List<TaggedReference> made = new ReferenceMaker(1990).make(MADE);
  private final List<FieldTraining.Seen> madeSeen =
      made.stream().map(FieldTraining.Seen::of).toList();

  private CitationTrainer(Path gold) throws IOException {
    this.gold = new ArrayList<>(TaggedReference.read(gold));
    Collections.shuffle(this.gold, new Random(1));
    this.goldSeen = this.gold.stream().map(FieldTraining.Seen::of).toList();
  }

  public static void main(String[] arguments) throws IOException {
    CitationTrainer trainer = new CitationTrainer(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "train" -> {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
          trainer.train(-1).write(out);
        }
      }
      case "measure" -> trainer.measure(Integer.parseInt(arguments[2]), Path.of(arguments[3]));
      default -> throw new IllegalArgumentException("train or measure, not " + arguments[0]);
    }
  }

  private FieldTraining train(int without) {
    List<FieldTraining.Seen> seen = new ArrayList<>(madeSeen);
    List<int[]> fields = new ArrayList<>(made.stream().map(TaggedReference::fields).toList());
    for (int i = 0; i < gold.size(); i++) {
      if (i % FOLDS != without) {
        seen.add(goldSeen.get(i));
        fields.add(gold.get(i).fields());
      }
    }
    FieldTraining training = new FieldTraining();
    training.train(seen, fields, PENALTY, ITERATIONS, THREADS);
    return training;
  }

  private void measure(int folds, Path report) throws IOException {
    FieldScores scores = new FieldScores();
    StringBuilder errors = new StringBuilder();
    StringBuilder guesses = new StringBuilder();
    for (int fold = 0; fold < folds; fold++) {
      Path file = Files.createTempFile("citation-model", ".gz");
      try (OutputStream out = Files.newOutputStream(file)) {
        train(fold).write(out);
      }
      FieldModel model = FieldModel.read(Files.newInputStream(file));
      FieldScores own = new FieldScores();
      for (int i = fold; i < gold.size(); i += FOLDS) {
        TaggedReference reference = gold.get(i);
        int[] found = model.lattice(reference.words()).best();
        scores.add(reference, found);
        guesses.append(guess(reference, found)).append('\n');
        own.add(reference, found);
        if (!Arrays.equals(found, reference.fields())) {
          errors.append(reference.id()).append('\n');
          errors.append(show(reference, reference.fields())).append('\n');
          errors.append(show(reference, found)).append("\n\n");
        }
      }
      System.out.printf(
          Locale.ROOT, "fold %d: %.4f, %d bytes%n", fold, own.overall(), Files.size(file));
      Files.delete(file);
    }
    System.out.print(scores);
    Files.writeString(report, errors);
    Files.writeString(report.resolveSibling(report.getFileName() + ".jsonl"), guesses);
  }

  /** In the gold file's form. */
  private static ObjectNode guess(TaggedReference reference, int[] found) {
    ObjectNode guess = JsonNodeFactory.instance.objectNode().put("id", reference.id());
    ObjectNode fields = guess.putObject("fields");
    for (Citation.Piece piece : CitationParser.pieces(reference.text(), reference.words(), found)) {
      fields.withArray(piece.field().label()).add(piece.text());
    }
    return guess;
  }

  private static String show(TaggedReference reference, int[] fields) {
    StringBuilder line = new StringBuilder();
    for (Citation.Piece piece :
        CitationParser.pieces(reference.text(), reference.words(), fields)) {
      line.append(" {").append(piece.field().label()).append("} ").append(piece.text());
    }
    return line.toString();
  }
}
