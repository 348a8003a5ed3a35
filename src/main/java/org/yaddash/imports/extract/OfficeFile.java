package org.yaddash.imports.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.yaddash.imports.extract.legacy.Format;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.legacy.writing.Facts;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
import org.yaddash.imports.extract.web.Survey;
import org.yaddash.imports.extract.web.WebWalk;
import org.yaddash.imports.extract.web.style.StyleSheet;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** Reads what Tika reads and no other format here does: word processors' files, books, mail. */
final class OfficeFile implements Format {
  private static final Set<String> NOT_READ =
      Set.of(
          "application/octet-stream",
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/x-7z-compressed",
          "application/x-tar",
          "application/x-bzip2",
          "application/x-xz",
          "application/java-archive",
          "application/x-rar-compressed",
          "application/warc",
          "application/x-executable",
          "application/x-sh");

  private static final long MOST_MARKUP = 100_000_000;
  private static final int MOST_PARTS = 20_000;
  private static final Set<String> NOT_DOCUMENTS =
      Set.of("audio", "video", "font", "model", "image", "chemical");

  @Override
  public boolean reads(String mediaType) {
    String family = mediaType.substring(0, Math.max(0, mediaType.indexOf('/')));
    return !NOT_READ.contains(mediaType) && !NOT_DOCUMENTS.contains(family);
  }

  @Override
  public Legacy read(Original original, String mediaType) throws IOException {
    if (unfoldsTooFar(original)) {
      throw tooLong(original);
    }
    Metadata metadata = new Metadata();
    PageBuilder page = new PageBuilder(original.textLimit());
    ParseContext context = new ParseContext();
    // What is embedded (a spreadsheet in a letter, a file in a mail) is not part of the text.
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    AutoDetectParser parser = new AutoDetectParser();
    try (InputStream in = TikaInputStream.get(original.file(), metadata)) {
      parser.parse(in, page, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new ProblemException(ProblemCode.FILE_ENCRYPTED, "The file needs a password.");
    } catch (ZeroByteFileException e) {
      throw new ProblemException(ProblemCode.FILE_EMPTY, "The file is empty.");
    } catch (WriteLimitReachedException e) {
      throw tooLong(original);
    } catch (TikaException | SAXException e) {
      if (page.full) {
        throw tooLong(original);
      }
      throw new ProblemException(
          ProblemCode.FILE_UNREADABLE, "The file is broken and could not be read.");
    }
    Facts facts = new Facts();
    for (String name : metadata.names()) {
      String key = name.toLowerCase(Locale.ROOT);
      if (!key.startsWith("x-tika")) {
        for (String value : metadata.getValues(name)) {
          facts.add(key.startsWith("dc:") ? key.substring(3) : key, value, 4_000);
        }
      }
    }
    Element body = page.document.body();
    Manuscript out = new Manuscript(original.textLimit());
    new WebWalk(out, Survey.of(body), false, StyleSheet.none()).walk(body);
    return facts.legacy(mediaType, null, out);
  }

  /** Whether the parts of a zipped document are said to be larger than any real one's. */
  private static boolean unfoldsTooFar(Original original) {
    try (ZipFile zip = new ZipFile(original.file().toFile())) {
      long xml = 0;
      int parts = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".xhtml");
        xml += markup ? Math.max(0, part.getSize()) : 0;
        parts++;
      }
      return xml > MOST_MARKUP || parts > MOST_PARTS;
    } catch (IOException e) {
      return false;
    }
  }

  private static ProblemException tooLong(Original original) {
    return new ProblemException(
        ProblemCode.FILE_TEXT_TOO_LONG,
        "The file unfolds to more than " + original.textLimit() + " characters of text.");
  }

  /** Embedded files are left alone. */
  private static final class Nothing implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
      // not part of the text
    }
  }

  /** Builds a page out of Tika's events, flat where they nest deeper than any document does. */
  private static final class PageBuilder extends DefaultHandler {
    private static final int DEEPEST = 400;

    final Document document = Document.createShell("");
    private final Deque<Element> open = new ArrayDeque<>();
    private final int limit;
    private long characters;
    private int tooDeep;
    private boolean inBody;
    boolean full;

    PageBuilder(int limit) {
      this.limit = limit;
      open.push(document.body());
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
      if (name.equals("body")) {
        inBody = true;
        return;
      }
      if (!inBody) {
        return;
      }
      if (open.size() >= DEEPEST) {
        tooDeep++;
        return;
      }
      Element element = open.getFirst().appendElement(name);
      for (int i = 0; i < attributes.getLength(); i++) {
        element.attr(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
      }
      open.push(element);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
      if (!inBody) {
        return;
      }
      if (tooDeep > 0) {
        tooDeep--;
      } else if (open.size() > 1) {
        open.pop();
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
      if (!inBody) {
        return;
      }
      characters += length;
      if (characters > 2L * limit) {
        full = true;
        throw new SAXException("too long");
      }
      open.getFirst().appendChild(new TextNode(new String(chars, start, length)));
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
      characters(chars, start, length);
    }
  }
}
