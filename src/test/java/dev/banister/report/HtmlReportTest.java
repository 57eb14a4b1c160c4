package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditResult;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class HtmlReportTest {

  @Test
  void isWellFormedWhateverTheNames() throws Exception {
    Document document = parsed(Strange.audit(), Outputs.options());
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getDocumentElement().getTextContent())
        .contains(Strange.MARKUP, Strange.CHINESE, Strange.HEBREW, "U+0007", "U+202E");
  }

  @Test
  void eachLinkLeadsSomewhere() throws Exception {
    Document document = parsed(Harbor.audit(), Outputs.options());
    List<String> anchors = new ArrayList<>();
    for (String id : attributes(document, "section", "id")) {
      anchors.add("#" + id);
    }
    assertThat(anchors).containsAll(attributes(document, "a", "href"));
    assertThat(anchors).containsAll(attributes(document, "bookmark", "href"));
    assertThat(anchors).doesNotHaveDuplicates();
  }

  @Test
  void leavesSectionsOut() throws Exception {
    assertThat(
            attributes(
                parsed(Harbor.audit(), Outputs.leavingOut("revisions", "losses", "hashes")),
                "section",
                "id"))
        .containsExactly(
            "summary", "findings", "review", "rehearsals", "method", "evidence", "sign-off");
  }

  @Test
  void foldsTheWayBackOfALongHistory() throws Exception {
    Document document = parsed(LongHistory.of(100), Outputs.leavingOut("revisions"));
    List<String> stops = new ArrayList<>();
    NodeList spans = document.getElementsByTagName("span");
    for (int i = 0; i < spans.getLength(); i++) {
      if (spans.item(i).getAttributes().getNamedItem("class").getNodeValue().equals("stop")) {
        stops.add(spans.item(i).getTextContent());
      }
    }
    assertThat(stops).hasSize(40).startsWith("pass×4", "fail" + "000a");
  }

  @Test
  void idsThatDifferInAPunctuationMarkHaveAnchorsOfTheirOwn() throws Exception {
    AuditResult audit =
        new AuditBuilder()
            .add(
                new RevisionBuilder(Scripts.script("a.b", "", "One", "")).build(),
                new RevisionBuilder(Scripts.script("a-b", "a.b", "Two", "")).build())
            .build();
    assertThat(attributes(parsed(audit, Outputs.options()), "section", "id"))
        .contains("reva-2e-b", "reva-2d-b");
  }

  private static Document parsed(AuditResult audit, ReportOptions options) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Outputs.bytes(ReportFormat.HTML, audit, options)));
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    List<String> values = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(element);
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
    }
    return values;
  }
}
