package dev.banister.report;

import dev.banister.audit.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the audit as JUnit XML: a case for each revision, and one for the history. */
public final class JunitReport implements ReportWriter {
  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new JunitXml(xml, result).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("The report could not be written as XML: " + e.getMessage(), e);
    }
    out.flush();
  }
}
