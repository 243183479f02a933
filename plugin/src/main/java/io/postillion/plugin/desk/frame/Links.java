package io.postillion.plugin.desk.frame;

import io.postillion.core.brand.BrandId;

/** The addresses of the desk, below the host's context path; templates wrap them in {@code @{}}. */
public record Links(String base, BrandId brand) {

  public String at(String page) {
    return "%s/%s/%s".formatted(base, brand, page);
  }

  public String work() {
    return at("work");
  }

  public String posts() {
    return at("posts");
  }

  public String newPost() {
    return at("posts/new");
  }

  public String post(Object id) {
    return at("posts/" + id);
  }

  public String review(Object id) {
    return post(id) + "/review";
  }

  /** An action on a post, e.g. {@code text}, {@code decision}. */
  public String act(Object id, String action) {
    return post(id) + "/" + action;
  }

  public String articles() {
    return at("articles");
  }

  public String article(Object id) {
    return at("articles/" + id);
  }

  public String ideas() {
    return at("ideas");
  }

  public String brief(Object article) {
    return article(article) + "/brief";
  }

  public String channels() {
    return at("channels");
  }

  public String sources() {
    return at("sources");
  }

  public String picture(String sha256) {
    return at("media/" + sha256);
  }
}
