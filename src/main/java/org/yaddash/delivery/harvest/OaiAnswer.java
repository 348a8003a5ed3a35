package org.yaddash.delivery.harvest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.DublinCore;
import org.yaddash.delivery.tongues.Xml;
import org.yaddash.search.Chronicle;
import org.yaddash.types.ContentType;

/** One answer in OAI-PMH, as it is written. */
final class OaiAnswer {
  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
  private static final String DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final Xml xml;

  /**
   * Begins an answer.
   *
   * @param base the address of the repository
   * @param arguments those of the request that are told back
   * @param moment up to which all changes are known; harvesters ask next from there on
   */
  OaiAnswer(String base, Map<String, String> arguments, Instant moment) {
    xml = new Xml("OAI-PMH", NAMESPACE);
    xml.namespace("xsi", INSTANCE)
        .attribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + SCHEMA);
    xml.element("responseDate", second(moment));
    xml.begin("request");
    arguments.forEach(xml::attribute);
    xml.text(base).end();
  }

  /** A moment to the second, in UTC. */
  static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  void error(OaiException error) {
    xml.begin("error")
        .attribute("code", error.code().wire())
        .text(String.valueOf(error.getMessage()))
        .end();
  }

  void identify(String name, String base, String contact, Instant earliest) {
    xml.begin("Identify");
    xml.element("repositoryName", name);
    xml.element("baseURL", base);
    xml.element("protocolVersion", "2.0");
    xml.element("adminEmail", contact);
    xml.element("earliestDatestamp", second(earliest));
    xml.element("deletedRecord", "persistent");
    xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    xml.element("compression", "gzip");
    xml.end();
  }

  void formats() {
    xml.begin("ListMetadataFormats").begin("metadataFormat");
    xml.element("metadataPrefix", OaiRequest.FORMAT);
    xml.element("schema", DC_SCHEMA);
    xml.element("metadataNamespace", DC);
    xml.end().end();
  }

  void sets(List<ContentType> types) {
    xml.begin("ListSets");
    for (ContentType type : types) {
      xml.begin("set");
      xml.element("setSpec", type.name());
      xml.element("setName", type.label());
      xml.end();
    }
    xml.end();
  }

  /** Begins the list that a verb asks for. */
  void begin(String verb) {
    xml.begin(verb);
  }

  void end() {
    xml.end();
  }

  void header(Chronicle.Standing standing) {
    xml.begin("header").attribute("status", standing.published() == null ? "deleted" : null);
    xml.element("identifier", OaiRequest.identifier(standing.id()));
    xml.element("datestamp", second(standing.modified()));
    xml.element("setSpec", standing.type());
    xml.end();
  }

  /** A record that is deleted, and has no metadata. */
  void gone(Chronicle.Standing standing) {
    xml.begin("record");
    header(standing);
    xml.end();
  }

  /**
   * A record.
   *
   * @param elements its metadata, ordered
   * @param address what identifies it for readers
   */
  void record(Chronicle.Standing standing, List<DublinCore.Element> elements, String address) {
    xml.begin("record");
    header(standing);
    xml.begin("metadata").begin("oai_dc", "dc", DC);
    xml.namespace("dc", ELEMENTS)
        .attribute("xsi", INSTANCE, "schemaLocation", DC + " " + DC_SCHEMA);
    boolean identified = false;
    for (DublinCore.Element element : elements) {
      if (!identified && isAfterIdentifier(element.name())) {
        identifier(address);
        identified = true;
      }
      xml.begin("dc", element.name()).language(element.language());
      xml.text(element.value()).end();
    }
    if (!identified) {
      identifier(address);
    }
    xml.end().end().end();
  }

  private void identifier(String address) {
    xml.begin("dc", "identifier").text(address).end();
  }

  private static boolean isAfterIdentifier(String element) {
    return DublinCore.ELEMENTS.indexOf(element) > DublinCore.ELEMENTS.indexOf("identifier");
  }

  /** Where to read on; the last part of a list that had several has an empty token. */
  void resume(@Nullable String token, long size, long told) {
    xml.begin("resumptionToken")
        .attribute("completeListSize", Long.toString(size))
        .attribute("cursor", Long.toString(told));
    xml.text(token == null ? "" : token).end();
  }

  byte[] bytes() {
    return xml.bytes();
  }
}
