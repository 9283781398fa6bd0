package org.rapporteur.report;

import org.rapporteur.rendering.format.AnnexLimit;
import org.rapporteur.rendering.format.DocxRenderer;
import org.rapporteur.rendering.format.HtmlRenderer;
import org.rapporteur.rendering.format.JsonRenderer;
import org.rapporteur.rendering.format.MarkdownRenderer;
import org.rapporteur.rendering.format.pdf.PdfRenderer;
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
