package org.rapporteur.language.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class TokenizerTests {

  private static final int MAX_TOKENS = 32;

  private static final ObjectNode BERT =
      TokenizerFiles.createBert(
          List.of("[CLS]", "[SEP]", "[UNK]", "the", "forum", "don", "'", "t", "'t"));

  private static final ObjectNode SENTENCE_PIECE =
      TokenizerFiles.createSentencePiece(Map.of("▁", -3.0));

  @Test
  void wordsAndPunctuationAreSplit() {
    assertThat(encode(BERT, "/pre_tokenizer", "{'type':'Whitespace'}", "the,.don't"))
        .containsExactly(0, 3, 2, 5, 6, 7, 1);
    assertThat(encode(BERT, "/pre_tokenizer", "{'type':'BertPreTokenizer'}", "the,.don't"))
        .containsExactly(0, 3, 2, 2, 5, 6, 7, 1);
    assertThat(encode(BERT, "/pre_tokenizer", "{'type':'WhitespaceSplit'}", "the don't"))
        .containsExactly(0, 3, 2, 1);
  }

  @Test
  void eachAdjacentSpaceIsOneWord() {
    String metaspace = "{'type':'Metaspace','replacement':'▁','prepend_scheme':'%s'}";

    assertThat(encode(SENTENCE_PIECE, "/pre_tokenizer", metaspace.formatted("always"), "x  x"))
        .containsExactly(0, 3, 2, 3, 3, 2, 1);
    assertThat(encode(SENTENCE_PIECE, "/pre_tokenizer", metaspace.formatted("first"), "x"))
        .containsExactly(0, 3, 2, 1);
    assertThat(encode(SENTENCE_PIECE, "/pre_tokenizer", metaspace.formatted("never"), "x x"))
        .containsExactly(0, 2, 3, 2, 1);
    assertThat(encode(SENTENCE_PIECE, "/pre_tokenizer", metaspace.formatted("always"), ""))
        .containsExactly(0, 1);
  }

  @Test
  void specialTokensFollowTemplate() {
    assertThat(
            encode(
                BERT,
                "/post_processor",
                "{'type':'BertProcessing','sep':['[SEP]',1],'cls':['[CLS]',0]}",
                "forum"))
        .containsExactly(0, 4, 1);
    assertThat(
            encode(
                BERT,
                "/post_processor/single",
                "[{'Sequence':{'id':'A','type_id':0}},{'SpecialToken':{'id':'[SEP]','type_id':0}}]",
                "forum"))
        .containsExactly(4, 1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "/version | '2.0' | version: only 1.0 is supported",
        "/encoder | {} | encoder: is not supported",
        "/added_tokens | [{'content':'forum','special':false}] | added_tokens[0]: only special tokens are supported (special: true)",
        "/pre_tokenizer | {'type':'ByteLevel'} | `pre_tokenizer.type: ByteLevel is not supported; supported: BertPreTokenizer, Metaspace, Sequence, Whitespace, WhitespaceSplit`",
        "/pre_tokenizer | {'type':'Sequence','pretokenizers':[{'type':'Metaspace','replacement':'▁','prepend_scheme':'first'}]} | pre_tokenizer.pretokenizers[0].prepend_scheme: first is supported only without other rules",
        "/model | {'type':'BPE'} | `model.type: BPE is not supported; supported: WordPiece, Unigram`",
        "/model | {'vocab':{}} | model.type: must be a string",
        "/model/vocab | {'a':-1} | model.vocab.a: must be an integer of at least 0",
        "/model/vocab | {} | model.vocab: must be an object of tokens and their ids",
        "/model | {'type':'Unigram','unk_id':1,'vocab':[['a',0]]} | model.unk_id: the vocabulary has only 1 tokens",
        "/model | {'type':'Unigram','unk_id':0,'vocab':[['a','b']]} | model.vocab[0]: must be a token and its score",
        "/model | {'type':'Unigram','unk_id':0,'vocab':[['a',1e999]]} | model.vocab[0]: must be a token and its score",
        "/model | {'type':'Unigram','unk_id':null,'vocab':[['a',0]]} | model.unk_id: must be an integer of at least 0",
        "/post_processor | null | post_processor: is missing: a template with special tokens is required",
        "/post_processor | {'type':'ByteLevel'} | `post_processor.type: ByteLevel is not supported; supported: TemplateProcessing, BertProcessing, RobertaProcessing`",
        "/post_processor/single | [] | post_processor.single: the text itself is missing",
        "/post_processor/single | [{'Sequence':{'id':'A','type_id':1}}] | post_processor.single[0].Sequence: only one text of type 0 with special tokens of type 0 is supported",
        "/post_processor/special_tokens | {} | post_processor.special_tokens.[CLS].ids: must be a list"
      })
  void unsupportedPartIsRefusedWithPath(String pointer, String json, String why) {
    assertThatThrownBy(() -> encode(BERT, pointer, json, ""))
        .isInstanceOf(UnsupportedTokenizer.class)
        .hasMessage(why);
  }

  @Test
  void invalidJsonIsRefused() {
    assertThatThrownBy(() -> Tokenizer.parse("{\"version\": ".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnsupportedTokenizer.class)
        .hasMessageStartingWith("the file: is not JSON, ");
    assertThatThrownBy(() -> Tokenizer.parse("[]".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("the file: must be an object");
  }

  private static long[] encode(ObjectNode file, String pointer, String json, String text) {
    var changed = TokenizerFiles.replacePart(file, pointer, json.replace('\'', '"'));
    return Tokenizer.parse(TokenizerFiles.toBytes(changed)).encode(text, MAX_TOKENS);
  }
}
