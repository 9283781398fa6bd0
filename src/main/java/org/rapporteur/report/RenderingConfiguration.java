package org.rapporteur.report;

import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.rendering.docx.DocxRenderer;
import org.rapporteur.rendering.html.HtmlRenderer;
import org.rapporteur.rendering.json.JsonRenderer;
import org.rapporteur.rendering.markdown.MarkdownRenderer;
import org.rapporteur.rendering.pdf.PdfRenderer;
import org.rapporteur.shared.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Creates the renderers of all formats. The module `rendering` itself does not use Spring.
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {

  private final Messages messages;
  private final AnnexLimit limit;

  RenderingConfiguration(Messages messages, ReportSettings settings) {
    this.messages = messages;
    this.limit = new AnnexLimit(settings.mostListed());
  }

  @Bean
  DocxRenderer docxRenderer() {
    return new DocxRenderer(messages, limit);
  }

  @Bean
  HtmlRenderer htmlRenderer() {
    return new HtmlRenderer(messages, limit);
  }

  @Bean
  JsonRenderer jsonRenderer() {
    return new JsonRenderer();
  }

  @Bean
  MarkdownRenderer markdownRenderer() {
    return new MarkdownRenderer(messages);
  }

  @Bean
  PdfRenderer pdfRenderer() {
    return new PdfRenderer(messages, limit);
  }
}
