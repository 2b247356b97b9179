-- Instants are microseconds since 1970. Foreign strings are found by a hash or a normalised, cut column.

create table id_block (name varchar(40) not null primary key, next_id bigint not null);
create table number_counter (day varchar(8) not null primary key, last_value bigint not null);

-- who

create table agent (
  id bigint not null primary key,
  login varchar(200) not null,
  login_key varchar(200) not null,
  name varchar(200) not null,
  address varchar(320) not null,
  language varchar(10) not null,
  password_hash varchar(200) not null,
  support boolean not null,
  active boolean not null,
  created bigint not null
);
create unique index agent_login on agent (login_key);

create table role (id bigint not null primary key, name varchar(200) not null);
create unique index role_name on role (name);
create table role_agent (role_id bigint not null, agent_id bigint not null, primary key (role_id, agent_id));
create table action_denial (role_id bigint not null, action_key varchar(100) not null, primary key (role_id, action_key));

create table agent_session (
  hash char(64) not null primary key,
  agent_id bigint not null,
  form_token varchar(64) not null,
  created bigint not null,
  used bigint not null
);
create table api_token (
  hash char(64) not null primary key,
  agent_id bigint not null,
  label varchar(200) not null,
  created bigint not null
);

-- queues

create table salutation (id bigint not null primary key, name varchar(200) not null, html ${clob} not null);
create table signature (id bigint not null primary key, name varchar(200) not null, html ${clob} not null);
create table template (
  id bigint not null primary key,
  name varchar(200) not null,
  occasion varchar(20) not null,
  html ${clob} not null
);
create table queue (
  id bigint not null primary key,
  name varchar(1000) not null,
  name_key varchar(1000) not null,
  parent_id bigint,
  sender_name varchar(200) not null,
  sender_address varchar(320) not null,
  send_window bigint not null,
  follow_up varchar(20) not null,
  strict_follow_up boolean default false not null,
  salutation_id bigint,
  signature_id bigint
);
create unique index queue_name on queue (name_key);
create table queue_address (address_key varchar(320) not null primary key, queue_id bigint not null);
create table queue_template (queue_id bigint not null, template_id bigint not null, primary key (queue_id, template_id));
create table auto_response (
  queue_id bigint not null,
  response_type varchar(30) not null,
  subject varchar(1000) not null,
  html ${clob} not null,
  primary key (queue_id, response_type)
);
-- one row that every change of the installation's furnishing counts up first, so that they come one after the other
create table setup_revision (id smallint not null primary key, revision bigint not null);
insert into setup_revision values (1, 0);

create table queue_grant (
  role_id bigint not null,
  queue_id bigint not null,
  permission varchar(12) not null,
  primary key (role_id, queue_id, permission)
);
-- What each agent may on each queue, computed from grants, subtree and roles whenever one of them changes.
create table queue_right (
  agent_id bigint not null,
  queue_id bigint not null,
  permission varchar(12) not null,
  primary key (agent_id, permission, queue_id)
);

-- tickets

create table ticket_state (
  id bigint not null primary key,
  key_name varchar(60) not null,
  state_type varchar(20) not null,
  position smallint not null
);
create table priority (id bigint not null primary key, key_name varchar(60) not null, priority_level smallint not null);
insert into ticket_state values (1, 'new', 'NEW', 1);
insert into ticket_state values (2, 'open', 'OPEN', 2);
insert into ticket_state values (3, 'pending-reminder', 'PENDING_REMINDER', 3);
insert into ticket_state values (4, 'pending-auto-close', 'PENDING_AUTO', 4);
insert into ticket_state values (5, 'closed-successful', 'CLOSED', 5);
insert into ticket_state values (6, 'closed-unsuccessful', 'CLOSED', 6);
insert into ticket_state values (7, 'closed-spam', 'CLOSED', 7);
insert into ticket_state values (8, 'merged', 'MERGED', 8);
insert into priority values (1, 'very-low', 1);
insert into priority values (2, 'low', 2);
insert into priority values (3, 'normal', 3);
insert into priority values (4, 'high', 4);
insert into priority values (5, 'very-high', 5);

create table ticket (
  id bigint not null primary key,
  number varchar(32) not null,
  title varchar(1000) not null,
  queue_id bigint not null,
  state_id bigint not null,
  listed boolean not null,
  priority_id bigint not null,
  customer_name varchar(400) not null,
  customer_address varchar(400) not null,
  owner_id bigint,
  locked boolean not null,
  lock_generation bigint not null,
  locked_at bigint,
  pending_until bigint,
  merged_into bigint,
  created bigint not null,
  changed bigint not null,
  article_count integer not null,
  version bigint not null
);
create unique index ticket_number on ticket (number);
create index ticket_queue_created on ticket (queue_id, listed, created, id);
create index ticket_queue_created_desc on ticket (queue_id, listed, created desc, id desc);
create index ticket_queue_changed_desc on ticket (queue_id, listed, changed desc, id desc);
create index ticket_queue_priority on ticket (queue_id, listed, priority_id desc, created, id);
create index ticket_listed_created on ticket (listed, created, id);
create index ticket_pending on ticket (pending_until);
create index ticket_owner on ticket (owner_id, listed, locked);
create index ticket_customer on ticket (customer_address, listed);

create table article (
  id bigint not null primary key,
  ticket_id bigint not null,
  number integer not null,
  channel varchar(12) not null,
  sender varchar(12) not null,
  visible boolean not null,
  auto_response boolean not null,
  author_id bigint,
  author_name varchar(400) not null,
  from_name varchar(400),
  from_address varchar(400),
  subject varchar(1000) not null,
  message_id varchar(1000) not null,
  message_id_hash char(64),
  body_text ${clob} not null,
  body_html ${clob},
  answers bigint,
  source_sha256 char(64),
  ingest_id bigint,
  marked boolean not null,
  created bigint not null
);
create index article_ticket on article (ticket_id, number);
create index article_message on article (message_id_hash);
create index article_answers on article (answers);
-- a constraint, not an index: to a unique index of Derby two nulls are the same
alter table article add constraint article_ingest unique (ingest_id);
create table article_recipient (
  article_id bigint not null,
  kind varchar(10) not null,
  position integer not null,
  name varchar(400) not null,
  address varchar(400) not null,
  primary key (article_id, kind, position)
);
create table attachment (
  article_id bigint not null,
  position integer not null,
  name varchar(1000) not null,
  content_type varchar(200) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  content_id varchar(1000),
  inline_part boolean not null,
  primary key (article_id, position)
);
create table participant (
  ticket_id bigint not null,
  address_key varchar(400) not null,
  primary key (ticket_id, address_key)
);
create table ticket_link (
  source_id bigint not null,
  target_id bigint not null,
  link_type varchar(20) not null,
  primary key (source_id, target_id, link_type)
);
create index ticket_link_target on ticket_link (target_id);
create table watcher (ticket_id bigint not null, agent_id bigint not null, primary key (ticket_id, agent_id));
create index watcher_agent on watcher (agent_id);
-- whose mail was discarded as spam: it is taken in like any other, but never answered automatically
create table spam_sender (address_key varchar(400) not null primary key, ticket_id bigint not null, since bigint not null);

-- content by hash: small ones here, larger ones in files

create table content (
  sha256 char(64) not null primary key,
  size_bytes bigint not null,
  last_used bigint not null,
  bytes ${blob}
);

-- history

create table history_head (id smallint not null primary key, position bigint not null, hash char(64) not null);
insert into history_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
create table history (
  position bigint not null primary key,
  operation bigint not null,
  ticket_id bigint not null,
  event_type varchar(30) not null,
  agent_id bigint,
  actor_name varchar(400) not null,
  action_id varchar(100) not null,
  bundle_version varchar(100) not null,
  happened bigint not null,
  article_id bigint,
  salt char(32) not null,
  payload varchar(4000),
  payload_hash char(64) not null,
  hash char(64) not null
);
create index history_ticket on history (ticket_id, position);
create table follower (
  name varchar(100) not null primary key,
  position bigint not null,
  holder varchar(64),
  leased_until bigint not null,
  fence bigint not null
);
create table parked_entry (
  follower varchar(100) not null,
  position bigint not null,
  problem varchar(2000) not null,
  since bigint not null,
  primary key (follower, position)
);

-- forms

create table opening (
  id varchar(64) not null primary key,
  agent_id bigint not null,
  ticket_id bigint,
  article_id bigint,
  action_id varchar(100) not null,
  bundle_version varchar(100) not null,
  lock_generation bigint,
  opened bigint not null,
  last_seen bigint not null
);
create index opening_ticket on opening (ticket_id, agent_id);
create table draft (
  agent_id bigint not null,
  ticket_id bigint not null,
  action_id varchar(100) not null,
  article_id bigint not null,
  fields ${clob} not null,
  saved bigint not null,
  primary key (agent_id, ticket_id, action_id, article_id)
);
create table upload (
  id varchar(64) not null primary key,
  agent_id bigint not null,
  name varchar(1000) not null,
  content_type varchar(200) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  created bigint not null
);

-- mail

create table mail_account (
  id bigint not null primary key,
  name varchar(200) not null,
  protocol varchar(10) not null,
  host varchar(253) not null,
  port integer not null,
  start_tls boolean not null,
  login varchar(320) not null,
  password varchar(2000) not null,
  folder varchar(400) not null,
  poll_every bigint not null,
  fallback_queue bigint,
  trusted boolean not null,
  active boolean not null,
  problem varchar(2000),
  problem_since bigint,
  last_contact bigint
);
create unique index mail_account_name on mail_account (name);
create table ingest (
  id bigint not null primary key,
  account_id bigint not null,
  mail_key varchar(1000) not null,
  mail_key_hash char(64) not null,
  received bigint not null,
  state varchar(12) not null,
  reason varchar(2000) not null,
  raw_sha256 char(64) not null,
  raw_size bigint not null,
  too_large boolean not null,
  attempts integer not null,
  leased_until bigint not null,
  holder varchar(64) not null,
  response varchar(30) not null,
  ticket_id bigint,
  article_id bigint
);
create unique index ingest_key on ingest (account_id, mail_key_hash);
create index ingest_raw on ingest (raw_sha256);
create index ingest_state on ingest (state, id);
create table delivery (
  id bigint not null primary key,
  ticket_id bigint not null,
  article_id bigint,
  purpose varchar(20) not null,
  message_id varchar(1000) not null,
  sender varchar(320) not null,
  recipients ${clob} not null,
  raw_sha256 char(64) not null,
  due bigint not null,
  first_due bigint not null,
  state varchar(12) not null,
  attempts integer not null,
  last_error varchar(2000) not null,
  leased_until bigint not null
);
create index delivery_due on delivery (state, due);
create index delivery_article on delivery (article_id);
create table auto_response_sent (
  id bigint not null primary key,
  address_key varchar(400) not null,
  ticket_id bigint not null,
  response_type varchar(30) not null,
  sent bigint not null
);
create index auto_response_sent_address on auto_response_sent (address_key, sent);
create index auto_response_sent_time on auto_response_sent (sent);
