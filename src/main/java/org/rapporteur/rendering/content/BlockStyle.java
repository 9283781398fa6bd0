package org.rapporteur.rendering.content;

/// The kinds of text blocks.
public enum BlockStyle {
  TITLE,
  SUBTITLE,
  COVER_HEADING,
  DETAIL,
  QUOTE,
  SUMMARY_POINT,
  CAPTION,
  TABLE_NOTE,
  ANNEX_INTRODUCTION,
  ANNEX_PARAGRAPH,
  CITATION_LIST,
  CORRECTION
}
