/** The border that is chosen in the grid's menu: which lines of the selection, their kind (the grid's number), their colour. */
export interface BorderChoice {
  readonly type: string;
  readonly style: number;
  readonly color: string | undefined;
}
