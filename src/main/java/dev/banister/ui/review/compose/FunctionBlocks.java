package dev.banister.ui.review.compose;

import java.util.List;
import java.util.stream.Stream;

/**
 * One direction of a script, cut.
 *
 * @param head the signature with its docstring; empty when the script has no such function
 */
record FunctionBlocks(List<Block> head, List<Block> body) {
  FunctionBlocks {
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  List<Place> places() {
    return Stream.concat(head.stream(), body.stream())
        .flatMap(block -> block.places().stream())
        .toList();
  }
}
