package io.postillion.plugin.desk.notices;

import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Delegation;
import io.postillion.core.notice.Delegations;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose work it is besides the person's own; pages ask for it when they show reviews. */
public final class HandOver {

  private final AddressBook book;
  private final Substitutes substitutes;
  private final Delegations delegations;
  private final Desk desk;
  private @Nullable Map<PostId, String> handed;

  HandOver(AddressBook book, Substitutes substitutes, Delegations delegations, Desk desk) {
    this.book = book;
    this.substitutes = substitutes;
    this.delegations = delegations;
    this.desk = desk;
  }

  static List<Person> colleagues(AddressBook book, Desk desk) {
    return book.people(desk.id()).stream()
        .filter(person -> person.may(Role.APPROVER, desk.id()))
        .filter(person -> !person.id().equals(desk.person().id()))
        .toList();
  }

  /** Approvers to whom a review can be handed. */
  public List<Person> getColleagues() {
    return desk.may(Role.APPROVER) ? colleagues(book, desk) : List.of();
  }

  /** The names of those for whom the person stands in now; empty for nobody. */
  public String getStandsInFor() {
    return substitutes.onBehalfOf(desk.person(), desk.id()).stream()
        .map(person -> Visible.text(person.name()))
        .collect(Collectors.joining(", "));
  }

  /** Who handed the review of this post to the person; null when nobody did. */
  public @Nullable String by(PostId post) {
    if (handed == null) {
      handed =
          delegations.to(desk.id(), desk.person().id()).stream()
              .collect(Collectors.toMap(Delegation::post, this::giver, (earlier, later) -> later));
    }
    return handed.get(post);
  }

  /** Who has the review now, if it was handed to somebody else; null when it was not. */
  public @Nullable String holder(PostId post) {
    return delegations.of(desk.id(), post).stream()
        .reduce((earlier, later) -> later)
        .filter(delegation -> !delegation.to().equals(desk.person().id()))
        .map(delegation -> name(delegation.to()))
        .orElse(null);
  }

  private String giver(Delegation delegation) {
    return name(delegation.from());
  }

  private String name(PersonId id) {
    return book.people(desk.id()).stream()
        .filter(person -> person.id().equals(id))
        .map(person -> Visible.text(person.name()))
        .findFirst()
        .orElse("?");
  }
}
