-- Who plans, opens and closes study campaigns.
INSERT INTO office_kind_permission (office_kind, permission) VALUES
  ('bi-thu-dang-bo', 'RUN_CAMPAIGNS'), ('pho-bi-thu-dang-bo', 'RUN_CAMPAIGNS'), ('can-bo-dang-uy', 'RUN_CAMPAIGNS');
