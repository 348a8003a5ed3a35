package org.yaddash.imports.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The files that a PDF carries inside: attachments, and the parts of a portfolio. */
final class Attachments {
  /** No more names than these are told. */
  private static final int MOST_NAMES = 20;

  private static final int MOST_NODES = 1_000;
  private static final int LONGEST_NAME = 120;

  private Attachments() {}

  /** What they are called, in the order of the PDF's tree of names. */
  static List<String> names(PDDocument document) throws IOException {
    PDDocumentNameDictionary dictionary = document.getDocumentCatalog().getNames();
    PDNameTreeNode<PDComplexFileSpecification> root =
        dictionary == null ? null : dictionary.getEmbeddedFiles();
    List<String> names = new ArrayList<>();
    Deque<PDNameTreeNode<PDComplexFileSpecification>> nodes = new ArrayDeque<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    if (root != null) {
      nodes.add(root);
    }
    while (!nodes.isEmpty() && seen.size() < MOST_NODES && names.size() < MOST_NAMES) {
      PDNameTreeNode<PDComplexFileSpecification> node = nodes.removeFirst();
      if (!seen.add(node.getCOSObject())) {
        // a tree that holds itself
        continue;
      }
      var files = node.getNames();
      if (files != null) {
        for (var file : files.entrySet()) {
          names.add(name(file.getKey(), file.getValue()));
        }
      }
      var below = node.getKids();
      if (below != null) {
        nodes.addAll(below);
      }
    }
    return names.size() > MOST_NAMES ? names.subList(0, MOST_NAMES) : names;
  }

  private static String name(String key, PDComplexFileSpecification file) {
    String told = file == null ? null : file.getFilename();
    String name = told == null || told.isBlank() ? key : told;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
